package dev.parley.processor.generation;

import dev.parley.processor.model.Care;
import dev.parley.processor.model.Ending;
import dev.parley.processor.model.Guard;
import dev.parley.processor.model.Patience;
import dev.parley.processor.model.Reprompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bot does for its callers, as fields of its map. What is not set is left out. */
final class CareFields {

    private CareFields() {}

    static Map<String, Object> of(Care care) {
        Map<String, Object> fields = new LinkedHashMap<>(of(care.patience()));
        care.reprompt().ifPresent(reprompt -> fields.put("reprompt", of(reprompt)));
        if (!care.guards().isEmpty()) {
            fields.put("guards", care.guards().stream().map(CareFields::of).toList());
        }
        return fields;
    }

    static Map<String, Object> of(Patience patience) {
        Map<String, Object> fields = new LinkedHashMap<>();
        patience.deadline().ifPresent(deadline -> fields.put("deadlineMs", deadline.toMillis()));
        patience.hold().ifPresent(hold -> fields.put("hold", of(hold)));
        return fields;
    }

    private static Map<String, Object> of(Patience.Hold hold) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("afterMs", hold.after().toMillis());
        fields.put("say", hold.say());
        fields.put("giveUp", hold.giveUp());
        fields.put("max", hold.max());
        return fields;
    }

    private static Map<String, Object> of(Reprompt reprompt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "noInput", reprompt.noInput());
        if (!reprompt.noInput().isEmpty()) {
            fields.put("noInputTimeoutMs", reprompt.noInputTimeout().toMillis());
        }
        put(fields, "noMatch", reprompt.noMatch());
        fields.putAll(of(reprompt.then()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, texts);
        }
    }

    private static Map<String, Object> of(Guard guard) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (guard instanceof Guard.LongestCall longestCall) {
            fields.put("longestCallMs", longestCall.most().toMillis());
        } else if (guard instanceof Guard.MostTurns mostTurns) {
            fields.put("mostTurns", mostTurns.most());
        } else if (guard instanceof Guard.MostErrors mostErrors) {
            fields.put("mostErrors", mostErrors.most());
        }
        fields.putAll(of(guard.then()));
        return fields;
    }

    /** A hangup without a word is what happens if nothing is set. */
    private static Map<String, Object> of(Ending ending) {
        Map<String, Object> then = new LinkedHashMap<>();
        ending.say().ifPresent(text -> then.put("say", text));
        ending.transfer().ifPresent(transfer -> then.put("transferTo", transfer.to()));
        return then.isEmpty() ? then : Map.of("then", then);
    }
}
