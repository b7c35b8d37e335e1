package dev.parley.processor.generation;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out generated text as this project lays out its own: JavaPoet breaks signatures at 100 columns, spreads short
 * comments over three lines, and sets constants apart.
 */
final class Layout {

    /** The longest line; a longer one is broken, where it can be. */
    private static final int LINE_LENGTH = 120;

    private static final Pattern SIGNATURE =
            Pattern.compile("^ {4}(?:public|private) [^;={]*\\)\\s+throws\\s+Exception \\{$", Pattern.MULTILINE);
    private static final Pattern SHORT_COMMENT =
            Pattern.compile("^( *)/\\*\\*\n *\\* (.*)\n *\\*/$", Pattern.MULTILINE);
    private static final Pattern CONSTANTS_APART = Pattern.compile(";\n\n(?= {4}private static final )");
    private static final Pattern BROKEN_CONSTANT =
            Pattern.compile("^( {4}private static final .* =) (\\w+\\.of\\()\n {12}(.*\\);)$", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern CLASS_HEAD =
            Pattern.compile("^((?:public )?final class \\w+)( implements .*\\{)$", Pattern.MULTILINE);

    private Layout() {}

    static String tidy(String source) {
        String text = SIGNATURE.matcher(source).replaceAll(Layout::signature);
        text = SHORT_COMMENT.matcher(text).replaceAll("$1/** $2 */");
        text = CONSTANTS_APART.matcher(text).replaceAll(";\n");
        text = BROKEN_CONSTANT.matcher(text).replaceAll(Layout::constant);
        return CLASS_HEAD.matcher(text).replaceFirst(Layout::classHead);
    }

    private static String signature(MatchResult found) {
        String line = "    " + found.group().strip().replaceAll("\\s+", " ");
        return fits(line) ? line : line.replace(" throws", "\n            throws");
    }

    /** A constant is broken behind its name rather than within the brackets, if that is enough. */
    private static String constant(MatchResult found) {
        String value = "            " + found.group(2) + found.group(3);
        return Matcher.quoteReplacement(fits(value) ? found.group(1) + "\n" + value : found.group());
    }

    private static String classHead(MatchResult found) {
        return (fits(found.group()) ? found.group() : found.group(1) + "\n       " + found.group(2)) + "\n";
    }

    /** The text of code as it will stand there: the imports leave the packages out. */
    static String shortened(CodeBlock code) {
        return PACKAGE.matcher(code.toString()).replaceAll("");
    }

    static boolean fits(String line) {
        return line.length() <= LINE_LENGTH;
    }
}
