package dev.parley.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What has to be known of English and German words to tell where sentences end. All in lower case. */
final class SentenceWords {

    /** Abbreviations that end no sentence: a name, a number or an example follows. */
    static final Set<String> ALWAYS_FOLLOWED = words(
            // English: titles and connectives
            "mr mrs ms mx messrs dr prof rev hon gov sen rep pres gen capt cpt cmdr lt sgt maj mt",
            "e.g i.e eg ie vs cf viz approx dept incl excl est esp resp c/o",
            // German: titles and connectives
            "hr hrn frl fa fam gebr geb gez dipl ing med dent phil jur rer nat habil nr ca circa",
            "bzw bzgl evtl ggf ggfs inkl exkl zzgl abzgl vgl sog insb insbes bspw beisp mind zz zzt zb dh einschl",
            "gem lfd od bes entspr ugs urspr versch vorm nachm tgl wg betr hrsg st\u00e4dt ev kath dt engl",
            "z.b d.h u.a s.o s.u v.a z.t u.u m.e i.a i.v o.g i.d.r a.d b.z.w z.hd m.a.w u.\u00e4 o.\u00e4 d.i z.zt");

    /** Abbreviations, and words that look like them, that belong to a number which follows. */
    static final Set<String> BEFORE_NUMBERS = words(
            "no nos vol ch chap sect fig pp par ext tel art abs kap bd abb tab pos zi ziff rn",
            "jan feb mar m\u00e4r apr jun jul aug sep sept oct okt nov dec dez");

    /** Abbreviations with which a sentence may end, or go on with a name or a noun. */
    static final Set<String> ABBREVIATIONS = words(
            "etc max min sec ft inc ltd co corp bros jr sr st ave blvd rd hwy apt assn bldg ph.d",
            "tue tues wed thu thur thurs fri hrs hr mins secs yr yrs wk wks sq",
            "usw usf str pl mio mrd tsd std stdn sek hbf bhf stk st\u00fcck jh jhd jhdt u.s.w a.d o.\u00e4 mo fr");

    /** German words before a number that stands for "third" and not for "three". */
    static final Set<String> BEFORE_ORDINALS = words(
            "am der die das dem den des im ins vom zum zur beim ab bis seit",
            "ein eine einen einem einer eines kein keine keinen keinem keiner",
            "mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines",
            "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres",
            "unser unsere unseren unserem unserer unseres euer eure euren eurem eurer eures",
            "jeder jede jedes jeden jedem dieser diese dieses diesen diesem jener jene jenes jenen jenem");

    private static final Set<String> MONTHS = words(
            "januar j\u00e4nner februar feber m\u00e4rz april mai juni juno juli julei august september oktober november dezember",
            "jan feb m\u00e4r mrz apr jun jul aug sep sept okt nov dez");

    /** Words with which sentences begin, and which are no names. */
    private static final Set<String> BEGINNINGS = words(
            // English
            "the this that these those it its he she we you they i in on at a an and but so or if there here then",
            "what when where how why who which would could can do does did is are was were have has had shall should",
            "please thanks thank yes no okay ok let however also our your my his her their for as after before with",
            "to not now once since while just maybe perhaps sure great good sorry next finally otherwise any anything",
            "something nothing everything all some each both most many one two from by about unfortunately alternatively",
            // German
            "der die das dem den des ein eine einen einem einer es er sie wir ich ihr du man und aber oder denn doch",
            "wenn weil was wer wie wo wann warum wieso welche welcher welches kann k\u00f6nnen k\u00f6nnte k\u00f6nnten m\u00f6chten",
            "m\u00f6chte haben hat habe ist sind war waren wird werden w\u00fcrden bitte danke vielen ja nein gerne dann danach",
            "au\u00dferdem jedoch im am an auf bei mit nach von vor zu zum zur f\u00fcr aus um \u00fcber unter bis seit dort da jetzt",
            "heute morgen noch nun sonst alle alles nur dabei daf\u00fcr damit darf soll sollen als ob mein meine unser unsere",
            "ihre sein seine kein keine dieser diese dieses jeder jede jedes nat\u00fcrlich leider deshalb daher passt gibt gut");

    private SentenceWords() {}

    static boolean isMonth(String word) {
        return MONTHS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean beginsSentence(String word) {
        return BEGINNINGS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String... lines) {
        return Set.copyOf(List.of(String.join(" ", lines).split(" ")));
    }
}
