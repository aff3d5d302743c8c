package org.cardea.interchange.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names in alphabets: given names, then particles that belong to the family name, then the family name. */
final class WesternName {
    private static final Set<String> PREFIXES = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sir", "madame", "mme", "sr", "sra", "ing", "rev");
    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "esq", "mba", "junior", "senior");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "di", "du", "del", "della", "dello", "dos", "das", "do", "des",
            "la", "le", "los", "las", "ter", "ten", "te", "zu", "zum", "zur", "vom", "af", "av", "bin", "ibn", "bint",
            "al", "el", "ben", "san", "st", "'t", "op", "in");
    /** Those that are also given names in their own right must be written small to count. */
    private static final Set<String> ONLY_SMALL = Set.of("al", "ben", "el", "in", "op", "do", "te", "san", "st", "bin");

    private WesternName() {}

    static Name split(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && !isSuffix(name.substring(comma + 1))
                ? familyBeforeComma(name.substring(0, comma).strip(), name.substring(comma + 1))
                : inOrder(words(name.replace(",", " ")));
    }

    private static Name familyBeforeComma(String family, String rest) {
        List<String> words = words(rest);
        String prefix = takePrefixes(words);
        String suffix = takeSuffixes(words);
        String given = words.isEmpty() ? "" : words.removeFirst();
        List<String> particles = new ArrayList<>();
        while (!words.isEmpty() && isParticle(words.getLast())) {
            particles.addFirst(words.removeLast());
        }
        particles.add(family);
        return new Name(prefix, given, String.join(" ", words), String.join(" ", particles), suffix);
    }

    private static Name inOrder(List<String> words) {
        String prefix = takePrefixes(words);
        String suffix = takeSuffixes(words);
        if (words.size() == 1) {
            boolean surname = !prefix.isEmpty();
            return new Name(prefix, surname ? "" : words.getFirst(), "", surname ? words.getFirst() : "", suffix);
        }
        int family = familyFrom(words);
        return new Name(
                prefix,
                words.getFirst(),
                String.join(" ", words.subList(1, family)),
                String.join(" ", words.subList(family, words.size())),
                suffix);
    }

    private static int familyFrom(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (isParticle(words.get(i))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static boolean isParticle(String word) {
        String small = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return PARTICLES.contains(small) && !(ONLY_SMALL.contains(small) && Character.isUpperCase(word.charAt(0)));
    }

    private static String takePrefixes(List<String> words) {
        List<String> taken = new ArrayList<>();
        while (words.size() > 1 && PREFIXES.contains(bare(words.getFirst()))) {
            taken.add(words.removeFirst());
        }
        return String.join(" ", taken);
    }

    private static String takeSuffixes(List<String> words) {
        List<String> taken = new ArrayList<>();
        while (words.size() > 1 && isSuffix(words.getLast())) {
            taken.addFirst(words.removeLast());
        }
        return String.join(" ", taken);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(bare(word.strip()));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.strip().split(" +")));
    }
}
