package dev.parley.speech;

import java.util.Locale;

/** What a stop means, as the word before it tells: whether the sentence ends, or what the next word has to say to it. */
enum StopRule {
    /** The sentence ends whatever follows. */
    ENDS,

    /** The sentence goes on whatever follows, as behind "Dr." */
    GOES_ON,

    /** The sentence goes on in lower case only, as in "Well... maybe". */
    ENDS_UNLESS_LOWER_CASE,

    /** The word belongs to a number if one follows, as in "No. 5". */
    ENDS_UNLESS_NUMBER,

    /** The number belongs to a date if one goes on, as in "3. Oktober" and "3. 10." */
    ENDS_UNLESS_DATE,

    /** The sentence ends only if the next word is one with which they begin, as in "by 5 p.m. Please call." */
    ENDS_IF_ONE_BEGINS;

    private static final int LONGEST_ORDINAL = 3;

    /** What the stops between two places in a text mean, if a blank follows them. */
    static StopRule of(CharSequence text, int begin, int end) {
        int dots = 0;
        boolean closed = false;
        for (int index = begin; index < end; index++) {
            char character = text.charAt(index);
            if (character == '.') {
                dots++;
            } else if (character == '\u2026') {
                dots += 3;
            } else if (PendingStop.isCloser(character)) {
                closed = true;
            } else {
                dots = Integer.MIN_VALUE; // A question or an exclamation, whatever else stands beside it.
            }
        }
        StopRule rule = dots == 1 ? behindWord(text, begin) : dots > 1 ? ENDS_UNLESS_LOWER_CASE : ENDS;
        return rule == ENDS && closed ? ENDS_UNLESS_LOWER_CASE : rule;
    }

    /** Whether enough of the next word is known, before this character comes behind it. */
    boolean isDecided(String word, char coming) {
        boolean needsWord = this == ENDS_UNLESS_DATE || this == ENDS_IF_ONE_BEGINS;
        return !needsWord || !Character.isLetter(coming) || Character.isLowerCase(first(word, coming));
    }

    /** Whether the sentence ends, once that is decided. */
    boolean ends(String word, char coming) {
        char first = first(word, coming);
        return switch (this) {
            case ENDS -> true;
            case GOES_ON -> false;
            case ENDS_UNLESS_LOWER_CASE -> !Character.isLowerCase(first);
            case ENDS_UNLESS_NUMBER -> !Character.isLowerCase(first) && !Character.isDigit(first);
            case ENDS_UNLESS_DATE ->
                !Character.isLowerCase(first) && !Character.isDigit(first) && !SentenceWords.isMonth(word);
            case ENDS_IF_ONE_BEGINS ->
                Character.isUpperCase(first)
                        && SentenceWords.beginsSentence(word)
                        && !(word.length() == 1 && coming == '.'); // Another initial.
        };
    }

    private static char first(String word, char coming) {
        return word.isEmpty() ? coming : word.charAt(0);
    }

    private static StopRule behindWord(CharSequence text, int end) {
        int start = startOfWord(text, end);
        String word = text.subSequence(start, end).toString();
        if (word.isEmpty()) {
            return ENDS;
        }
        if (word.length() <= LONGEST_ORDINAL && isNumber(word)) {
            return behindNumber(text, start, word);
        }
        if (word.length() == 1) {
            return behindLetter(text, start, word.charAt(0));
        }
        return word.indexOf('.') > 0 ? behindDottedWord(word) : behindPlainWord(word);
    }

    private static StopRule behindPlainWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SentenceWords.ALWAYS_FOLLOWED.contains(small)) {
            return GOES_ON;
        }
        if (SentenceWords.BEFORE_NUMBERS.contains(small)) {
            return ENDS_UNLESS_NUMBER;
        }
        if (SentenceWords.ABBREVIATIONS.contains(small)) {
            return ENDS_IF_ONE_BEGINS;
        }
        return isRoman(word) ? ENDS_UNLESS_LOWER_CASE : ENDS;
    }

    /** Behind "e.g", "U.S", "p.m", "3.10", and not behind "parley.dev". */
    private static StopRule behindDottedWord(String word) {
        if (SentenceWords.ALWAYS_FOLLOWED.contains(word.toLowerCase(Locale.ROOT))) {
            return GOES_ON;
        }
        boolean numbers = true;
        for (String part : word.split("\\.", -1)) {
            if (part.isEmpty() || part.length() > 2) {
                return ENDS;
            }
            numbers &= isNumber(part);
        }
        return numbers ? ENDS_UNLESS_DATE : ENDS_IF_ONE_BEGINS;
    }

    /** An initial, a letter of "z. B.", or a plan B. */
    private static StopRule behindLetter(CharSequence text, int start, char letter) {
        String before = wordBefore(text, start);
        boolean afterSmallLetter =
                before.length() == 2 && before.charAt(1) == '.' && Character.isLowerCase(before.charAt(0));
        return Character.isLowerCase(letter) || afterSmallLetter ? GOES_ON : ENDS_IF_ONE_BEGINS;
    }

    /** An ordinal or a plain number. The first word of all is one of a list. */
    private static StopRule behindNumber(CharSequence text, int start, String number) {
        String before = wordBefore(text, start);
        boolean begins = before.isEmpty() || number.equals("1") && before.endsWith(":");
        if (begins) {
            return GOES_ON;
        }
        int place = start - 1 - before.length();
        boolean i = before.equals("am") && wordBefore(text, Math.max(0, place)).equals("I");
        return SentenceWords.BEFORE_ORDINALS.contains(before.toLowerCase(Locale.ROOT)) && !i
                ? ENDS_IF_ONE_BEGINS
                : ENDS_UNLESS_DATE;
    }

    /** The word that ends before the blank before a place; empty if there is none with a letter or digit in it. */
    private static String wordBefore(CharSequence text, int place) {
        int end = place;
        while (end > 0 && text.charAt(end - 1) != ' ') {
            end--; // What opens before the word, such as a quote.
        }
        end = Math.max(0, end - 1);
        int start = end;
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        String word = text.subSequence(start, end).toString();
        return word.chars().anyMatch(Character::isLetterOrDigit) ? word : "";
    }

    /** Where the word before a stop begins, without what opens before it and its compounds. */
    private static int startOfWord(CharSequence text, int end) {
        int start = end;
        while (start > 0 && " -/\u2010\u2011\u2013\u2014".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && !isSign(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** What makes a number one that is no ordinal. */
    private static boolean isSign(char character) {
        return Character.getType(character) == Character.CURRENCY_SYMBOL || character == '#' || character == '+';
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(letter -> "IVX".indexOf(letter) >= 0);
    }
}
