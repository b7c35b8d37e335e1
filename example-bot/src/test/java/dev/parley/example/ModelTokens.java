package dev.parley.example;

import dev.langchain4j.service.TokenStream;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** The README's recipe for LangChain4j. */
final class ModelTokens {

    private ModelTokens() {}

    static Flow.Publisher<String> of(TokenStream tokens) {
        return subscriber -> {
            SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
            publisher.subscribe(subscriber);
            tokens.onPartialResponseWithContext((part, context) -> {
                        if (publisher.hasSubscribers()) {
                            publisher.submit(part.text());
                        } else {
                            context.streamingHandle().cancel();
                        }
                    })
                    .onCompleteResponse(response -> publisher.close())
                    .onError(publisher::closeExceptionally)
                    .start();
        };
    }
}
