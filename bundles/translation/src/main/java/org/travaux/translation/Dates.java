package org.travaux.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds dates as people write them in our languages and gives them in the form of ISO 8601. */
final class Dates {
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "(?:"
            + MONTHS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?!\\p{L})";
    private static final String DAY = "(?<![\\d/.,])(?<d>\\d{1,2})(?:er|ère|º|ο|-го|-е)?";
    private static final String NAMED = "(?<m>" + MONTH + ")(?: ?/ ?(?<n>" + MONTH + "))?";
    private static final String YEAR = "(?<y>\\d{4})(?!\\d)";
    private static final List<Pattern> FORMS = List.of(
            form(DAY + " (?:de )?" + NAMED + ",? (?:de |del )?" + YEAR),
            form("(?<m>" + MONTH + ")(?<n>(?!))? (?<d>\\d{1,2}), " + YEAR),
            form(YEAR + " ?年 ?(?<m>\\d{1,2}) ?月 ?(?<d>\\d{1,2}) ?日(?<n>(?!))?"),
            form(YEAR + "(?: ж\\.| жылғы|-ж\\.,?|-жылдын) (?<d>\\d{1,2})[ -]" + NAMED),
            form(DAY + " (?:de )?" + NAMED + "(?<y>(?!))?"),
            form("(?<m>\\d{1,2}) ?月 ?(?<d>\\d{1,2}) ?日(?<n>(?!))?(?<y>(?!))?"),
            form(NAMED + " (?:de |del )?" + YEAR + "(?<d>(?!))?"),
            form(YEAR + " ?年 ?(?<m>\\d{1,2}) ?月(?<n>(?!))?(?<d>(?!))?"));

    private Dates() {}

    /** Moves the dates of a text into the list; returns the text without them. */
    static String take(String text, List<String> found) {
        String rest = text;
        for (Pattern form : FORMS) {
            Matcher date = form.matcher(rest);
            StringBuilder without = new StringBuilder();
            while (date.find()) {
                found.add(iso(date));
                date.appendReplacement(without, " ; ");
            }
            rest = date.appendTail(without).toString();
        }
        return rest;
    }

    private static String iso(Matcher date) {
        int month = month(date.group("m"));
        String second = date.group("n");
        // Both names of an Arabic month must mean the same.
        String name = second != null && month(second) != month ? "??" : String.format(Locale.ROOT, "%02d", month);
        List<String> parts = new ArrayList<>();
        parts.add(date.group("y") == null ? "-" : date.group("y"));
        parts.add(name);
        if (date.group("d") != null) {
            parts.add(String.format(Locale.ROOT, "%02d", Integer.parseInt(date.group("d"))));
        }
        return String.join("-", parts);
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.get(name.toLowerCase(Locale.ROOT));
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        String[] lines = {
            "january february march april may june july august september october november december",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
            "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
            "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
            "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
            "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
            "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
            "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри"
        };
        for (String line : lines) {
            String[] names = line.split(" ");
            for (int i = 0; i < names.length; i++) {
                months.putIfAbsent(names[i].replace('_', ' '), i + 1);
            }
        }
        return months;
    }
}
