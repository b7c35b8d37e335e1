package dev.parley.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the README's recipe with a model that a test drives by hand. */
class ModelTokensTest {

    private final Model model = new Model();
    private final Listener listener = new Listener();

    @Test
    void theModelIsAskedWhenSomebodyListens() {
        Flow.Publisher<String> tokens = ModelTokens.of(assistant().chat("Hi"));
        assertNull(model.handler);

        tokens.subscribe(listener);
        model.write("Hel");
        model.write("lo.");
        model.end();

        assertEquals(List.of("Hel", "lo."), listener.all());
        assertFalse(model.isCancelled());
    }

    @Test
    void aFailureOfTheModelIsOneOfThePublisher() {
        ModelTokens.of(assistant().chat("Hi")).subscribe(listener);
        IllegalStateException failure = new IllegalStateException("overloaded");
        model.handler.onError(failure);

        CompletionException thrown = assertThrows(CompletionException.class, listener::all);
        assertEquals(failure, thrown.getCause());
    }

    @Test
    @Timeout(20)
    void theModelStopsWhenNobodyListensAnyMore() {
        ModelTokens.of(assistant().chat("Hi")).subscribe(listener);
        model.write("Hel");
        listener.subscription.join().cancel();
        assertFalse(model.isCancelled());

        while (!model.isCancelled()) { // The cancellation reaches the publisher on a thread of its own.
            model.write("lo.");
        }
    }

    private Assistant assistant() {
        return AiServices.create(Assistant.class, model);
    }

    interface Assistant {
        TokenStream chat(String message);
    }

    private static final class Model implements StreamingChatModel, StreamingHandle {

        private StreamingChatResponseHandler handler;
        private boolean cancelled;

        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            this.handler = handler;
        }

        void write(String token) {
            handler.onPartialResponse(new PartialResponse(token), new PartialResponseContext(this));
        }

        void end() {
            handler.onCompleteResponse(
                    ChatResponse.builder().aiMessage(AiMessage.from("")).build());
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private static final class Listener implements Flow.Subscriber<String> {

        private final List<String> tokens = new ArrayList<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<List<String>> end = new CompletableFuture<>();

        List<String> all() {
            return end.orTimeout(20, TimeUnit.SECONDS).join();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
            this.subscription.complete(subscription);
        }

        @Override
        public void onNext(String token) {
            tokens.add(token);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(tokens);
        }
    }
}
