package org.cardea.interchange.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cardea.interchange.Choices;
import org.cardea.interchange.plan.Decision;
import org.cardea.interchange.plan.Policy;
import org.cardea.interchange.plan.Settings;
import org.cardea.shared.CardId;
import org.cardea.shared.Problem;

/** What the user chose, as on the wire; what is null is left to the reader, or to the defaults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
        String charset,
        String separator,
        Integer headerRow,
        Map<String, String> fields,
        String policy,
        String unsure,
        Boolean groups,
        Map<String, Decided> decisions) {
    static final Choice NONE = new Choice(null, null, null, null, null, null, null, null);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(String policy, String into) {}

    /** @throws Problem naming the field that cannot be */
    Settings settings() {
        Settings defaults = Settings.DEFAULT;
        return new Settings(
                choices(),
                policy == null ? defaults.known() : policy("policy", policy),
                unsure == null ? defaults.unsure() : policy("unsure", unsure),
                groups == null ? defaults.groups() : groups,
                decided());
    }

    private Choices choices() {
        if (headerRow != null && headerRow < 0) {
            throw wrong("headerRow", "A header row is counted from 1; 0 says that there is none.");
        }
        return new Choices(
                Optional.ofNullable(charset),
                Optional.ofNullable(separator),
                headerRow == null ? OptionalInt.empty() : OptionalInt.of(headerRow),
                byNumber("fields", fields == null ? Map.of() : fields));
    }

    private Map<Integer, Decision> decided() {
        Map<Integer, Decision> decided = new LinkedHashMap<>();
        byNumber("decisions", decisions == null ? Map.<String, Decided>of() : decisions)
                .forEach((item, said) -> decided.put(item, decision("decisions." + item, said)));
        return decided;
    }

    private static Decision decision(String field, Decided said) {
        if (said == null || said.policy() == null) {
            throw wrong(field, "A decision has a policy.");
        }
        return new Decision(
                policy(field + ".policy", said.policy()),
                Optional.ofNullable(said.into()).map(CardId::of));
    }

    private static Policy policy(String field, String word) {
        try {
            return Policy.of(word);
        } catch (Problem unknown) {
            throw wrong(field, "A policy is skip, update, merge or keep-both.");
        }
    }

    private static <T> Map<Integer, T> byNumber(String field, Map<String, T> map) {
        try {
            Map<Integer, T> byNumber = new TreeMap<>();
            map.forEach((number, value) -> byNumber.put(Integer.valueOf(number), value));
            return byNumber;
        } catch (NumberFormatException word) {
            throw wrong(field, "Its names are numbers, counted from 0.");
        }
    }

    private static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }

    /** Everything told, defaults included. */
    Choice whole() {
        Settings settings = settings();
        return new Choice(
                charset,
                separator,
                headerRow,
                fields == null ? Map.of() : fields,
                settings.known().word(),
                settings.unsure().word(),
                settings.groups(),
                decisions == null ? Map.of() : decisions);
    }

    /** Whether the file has to be read again to know what this comes to. */
    boolean readsAs(Choice other) {
        return Objects.equals(charset, other.charset)
                && Objects.equals(separator, other.separator)
                && Objects.equals(headerRow, other.headerRow)
                && emptyIfNull(fields).equals(emptyIfNull(other.fields))
                && settings().groups() == other.settings().groups();
    }

    boolean decidesAs(Choice other) {
        Settings one = settings();
        Settings another = other.settings();
        return one.known() == another.known()
                && one.unsure() == another.unsure()
                && one.decisions().equals(another.decisions());
    }

    private static Map<String, String> emptyIfNull(Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    /** Column names of a saved mapping, found among the columns of a file. */
    Choice with(SavedMapping.Columns mapping, Draft.FileFacts file) {
        Map<String, String> byName = mapping.columns();
        Map<String, String> found = new LinkedHashMap<>();
        for (int at = 0; at < file.columns().size(); at++) {
            String field = byName.get(file.columns().get(at).name());
            if (field != null) {
                found.put(Integer.toString(at), field);
            }
        }
        return new Choice(
                mapping.charset() == null ? charset : mapping.charset(),
                mapping.separator() == null ? separator : mapping.separator(),
                headerRow,
                found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new)),
                policy,
                unsure,
                groups,
                decisions);
    }
}
