package dev.slingshot.harness.engine.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Watches a body arrive. Before the headers nothing is known: a server that does not stream is
/// silent while it generates.
final class Progress {
    private volatile boolean begun;
    private volatile long last;

    BodyHandler<byte[]> handler() {
        return _ -> {
            note();
            return new Watched(BodySubscribers.ofByteArray());
        };
    }

    /// Nanoseconds since something came, or none before the headers.
    long silence(long now) {
        return begun ? now - last : 0;
    }

    private void note() {
        last = System.nanoTime();
        begun = true;
    }

    private final class Watched implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> inner;

        Watched(BodySubscriber<byte[]> inner) {
            this.inner = inner;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return inner.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            inner.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            note();
            inner.onNext(item);
        }

        @Override
        public void onError(Throwable throwable) {
            inner.onError(throwable);
        }

        @Override
        public void onComplete() {
            inner.onComplete();
        }
    }
}
