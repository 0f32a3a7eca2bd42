package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.strategies.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Continuous batching over one model: hand in any number of requests from any number of threads,
/// wait for their futures.
///
/// The same request gives the same tokens whatever else is running, in any order and at any number
/// of contexts, as long as the library, the processor code, the model file and the context size are
/// the same. Closing it ends all work; the model stays open.
public final class LlamaEngine implements AutoCloseable {
    private static final int QUEUE = 4096;
    private final LlamaModel model;
    private final EnginePlan plan;
    private final Intake intake;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public LlamaEngine(LlamaModel model, EnginePlan plan) {
        this.model = model;
        this.plan = plan;
        this.intake =
                new Intake(QUEUE, new Crowd(plan.contexts(), plan.running(), System::nanoTime));
        var contexts = new ArrayList<LlamaContext>();
        try {
            for (int i = 0; i < plan.contexts(); i++) {
                contexts.add(
                        new LlamaContext(
                                model, plan.running(), plan.contextTokens(), EnginePlan.ROWS, 1));
            }
        } catch (RuntimeException e) {
            contexts.forEach(LlamaContext::close);
            throw e;
        }
        for (var context : contexts) {
            start(context);
        }
    }

    private void start(LlamaContext context) {
        int index = workers.size();
        var worker =
                new Worker(
                        index,
                        context,
                        intake,
                        plan.resting() * plan.contextTokens(),
                        model.vocabulary().size());
        workers.add(worker);
        threads.add(Thread.ofPlatform().name("llama-" + index).daemon().start(worker));
    }

    public LlamaModel model() {
        return model;
    }

    public EnginePlan plan() {
        return plan;
    }

    /// Queues a text to be written; a full queue makes the caller wait.
    public CompletableFuture<Generated> generate(Generation request) {
        var answer = new CompletableFuture<Generated>();
        submit(
                new GenerationWork(
                        request,
                        model.vocabulary(),
                        plan.contextTokens(),
                        answer,
                        System.nanoTime()));
        return answer;
    }

    /// Queues a text to be read and scored.
    public CompletableFuture<Scored> score(Scoring request) {
        var answer = new CompletableFuture<Scored>();
        submit(new ScoringWork(request, plan.contextTokens(), answer, System.nanoTime()));
        return answer;
    }

    private void submit(Work work) {
        if (work.done()) {
            work.complete(System.nanoTime());
        } else {
            intake.put(work);
        }
    }

    public Activity activity() {
        return new Activity(
                workers.stream().mapToLong(worker -> worker.rows.sum()).sum(),
                workers.stream().mapToLong(worker -> worker.decodes.sum()).sum(),
                nanos(worker -> worker.decoding),
                nanos(worker -> worker.drawing),
                nanos(Worker::copying),
                traffic(Traffic::copies),
                traffic(Traffic::copiedTokens),
                traffic(Traffic::moves),
                traffic(Traffic::evicted));
    }

    private long nanos(Function<Worker, CpuClock> which) {
        return workers.stream().map(which).mapToLong(CpuClock::nanos).sum();
    }

    private long traffic(ToLongFunction<Traffic> which) {
        return workers.stream().map(Worker::traffic).mapToLong(which).sum();
    }

    @Override
    public void close() {
        var reason = new EngineException("the embedded engine was closed");
        intake.close(reason).forEach(work -> work.fail(reason));
        for (var thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
