package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PromptIdsTest {
    private static final Prompt PROMPT = Prompt.of(List.of(Message.user("How many?")));

    @Test
    void a_conversation_is_asked_once_however_many_want_it_at_once() throws Exception {
        var asked = new AtomicInteger();
        var wanted = new CountDownLatch(16);
        var prompts =
                new PromptIds(
                        new Fixed() {
                            @Override
                            public Tokens conversation(List<Message> messages, String affinity) {
                                asked.incrementAndGet();
                                awaitAll(wanted);
                                return super.conversation(messages, affinity);
                            }
                        });
        var all = new ArrayList<Future<PromptIds.Sent>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                all.add(
                        threads.submit(() -> {
                            wanted.countDown();
                            return prompts.of(PROMPT, "p");
                        }));
            }
        }
        for (var one : all) {
            assertThat(one.get().list().toString()).isEqualTo("[7,8]");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_server_that_failed_is_asked_again_by_the_next() throws Exception {
        var asked = new AtomicInteger();
        var prompts =
                new PromptIds(
                        new Fixed() {
                            @Override
                            public Tokens conversation(List<Message> messages, String affinity) {
                                if (asked.getAndIncrement() == 0) {
                                    throw new EngineException("down");
                                }
                                return super.conversation(messages, affinity);
                            }
                        });
        assertThatThrownBy(() -> prompts.of(PROMPT, "p")).isInstanceOf(EngineException.class);
        assertThat(prompts.of(PROMPT, "p").tokens()).isEqualTo(2);
    }

    @Test
    void an_answer_goes_on_with_its_own_ids_and_is_tokenised_where_they_are_unknown()
            throws Exception {
        var prompt =
                new Prompt(
                        PROMPT.messages(),
                        List.of(
                                new Piece("one", Tokens.of(300, 4)),
                                new Piece("", Tokens.UNKNOWN),
                                new Piece("two", Tokens.UNKNOWN)));
        var sent = new PromptIds(new Fixed()).of(prompt, "p");
        assertThat(sent.list().toString()).isEqualTo("[7,8,300,4,9]");
        assertThat(sent.tokens()).isEqualTo(5);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Fixed implements PromptIds.Tokeniser {
        @Override
        public Tokens conversation(List<Message> messages, String affinity) {
            return Tokens.of(7, 8);
        }

        @Override
        public Tokens text(String text, String affinity) {
            return Tokens.of(9);
        }
    }
}
