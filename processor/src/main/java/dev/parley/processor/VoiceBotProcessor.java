package dev.parley.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Turns each {@code @VoiceBot} class into a dispatcher: analyze, generate, write. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.parley.annotation.VoiceBot")
public final class VoiceBotProcessor extends AbstractProcessor {

    /** Called by the compiler, which finds this class as a service. */
    public VoiceBotProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
