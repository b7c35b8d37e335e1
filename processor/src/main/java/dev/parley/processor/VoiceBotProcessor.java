package dev.parley.processor;

import com.google.auto.service.AutoService;
import dev.parley.processor.analysis.Analysis;
import dev.parley.processor.generation.BotMap;
import dev.parley.processor.generation.DispatcherGenerator;
import dev.parley.processor.model.Bot;
import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Turns each {@code @VoiceBot} class into a dispatcher: analyze, generate, write. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.parley.annotation.*", "javax.annotation.processing.Generated"})
@SupportedOptions(Analysis.WARNINGS)
public final class VoiceBotProcessor extends AbstractProcessor {

    private @Nullable Analysis analysis;

    /** Called by the compiler, which finds this class as a service. */
    public VoiceBotProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Handles one round.
     *
     * @return true, because {@code -Xlint:processing} would warn users of annotations that nobody claims: those of
     *     Parley, and the {@code @Generated} of its dispatchers
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (analysis == null) {
            analysis = new Analysis(processingEnv);
        }
        for (TypeElement bot : analysis.botsOf(round)) {
            process(bot, analysis);
        }
        if (round.processingOver()) {
            analysis.finish();
        }
        return true;
    }

    /** A surprise becomes an error on the bot: a stack trace of the compiler would hide which one it was. */
    private void process(TypeElement bot, Analysis analysis) {
        try {
            analysis.analyze(bot).ifPresent(valid -> write(valid, analysis));
        } catch (RuntimeException | LinkageError surprise) {
            analysis.reportBug(bot, surprise);
        }
    }

    private void write(Bot bot, Analysis analysis) {
        try {
            DispatcherGenerator.generate(bot).writeTo(processingEnv.getFiler());
            BotMap.of(bot).writeTo(processingEnv.getFiler());
        } catch (FilerException exists) {
            analysis.reportDispatcherExists(bot);
        } catch (IOException failure) {
            analysis.reportNotWritten(bot, failure);
        }
    }
}
