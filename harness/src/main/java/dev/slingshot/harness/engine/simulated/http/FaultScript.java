package dev.slingshot.harness.engine.simulated.http;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Says which request which fault befalls: of several the first in the list.
final class FaultScript {
    private final List<Scripted> scripted;

    FaultScript(List<Fault> faults) {
        scripted = faults.stream().map(Scripted::new).toList();
    }

    Optional<Fault> next(String path, boolean generates) {
        return scripted.stream()
                .filter(each -> each.concerns(path, generates))
                .filter(Scripted::strikes)
                .map(each -> each.fault)
                .findFirst();
    }

    private static final class Scripted {
        private final Fault fault;
        private final AtomicInteger requests = new AtomicInteger();
        private final AtomicInteger strikes = new AtomicInteger();

        Scripted(Fault fault) {
            this.fault = fault;
        }

        boolean concerns(String path, boolean generates) {
            return fault.path().isEmpty() ? generates : fault.path().equals(path);
        }

        boolean strikes() {
            int request = requests.incrementAndGet();
            return request >= fault.from()
                    && new SplittableRandom(request).nextDouble() < fault.probability()
                    && strikes.incrementAndGet() <= fault.times();
        }
    }
}
