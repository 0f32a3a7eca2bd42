package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Extraction.Found;
import dev.slingshot.datasets.answer.Extraction.Missing;
import dev.slingshot.datasets.answer.Extraction.Place;
import dev.slingshot.datasets.answer.Extraction.Truncated;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/// Finds the answer that a response states, in time linear in its length.
///
/// Looks for the last box, the last `<answer>` tag, a `####` line, a phrase such as "the answer
/// is", and then for the whole response, its last formula and its last number. [Profile#STRICT]
/// stops after the marker; [Profile#QWEN] knows boxes, phrases and numbers.
public final class AnswerExtractor {
    private static final String[] RUN_ONS = {
        "<|im_end|>",
        "<|im_start|>",
        "<|eot_id|>",
        "<|endoftext|>",
        "<|end|>",
        "</s>",
        "<end_of_turn>",
        "\nQuestion:",
        "\nProblem:",
        "\nHuman:",
        "\nUser:",
        "\n\nQ:"
    };
    private static final String[] CONCLUSIONS = {
        "Therefore", "Thus", "So ", "So,", "Hence", "Consequently", "In total", "In conclusion"
    };
    private static final int MOST_WORDS = 4;
    private static final int WHOLE_RESPONSE_CHARACTERS = 300;

    private AnswerExtractor() {}

    /// What `response` states as its answer under a profile.
    public static Extraction extract(String response, Profile profile) {
        return extract(response, List.of(profile)).getFirst();
    }

    /// The same under several profiles, one for each; what they have in common is read once.
    public static List<Extraction> extract(String response, List<Profile> profiles) {
        int thought = response.lastIndexOf("</think>");
        String body = thought < 0 ? response : response.substring(thought + "</think>".length());
        if (thought < 0 && response.contains("<think>")) {
            return Collections.nCopies(profiles.size(), new Truncated());
        }
        String own = beforeRunOn(body);
        var boxes = Boxes.in(own);
        var boxed = boxes.last();
        return boxed != null
                ? Collections.nCopies(profiles.size(), new Found(boxed, Place.BOX))
                : profiles.stream().map(profile -> unboxed(own, boxes.isCut(), profile)).toList();
    }

    private static Extraction unboxed(String body, boolean cut, Profile profile) {
        var found =
                switch (profile) {
                    case STRICT -> marked(body);
                    case FLEXIBLE -> flexible(body);
                    case QWEN -> qwen(body);
                };
        return cut && !(found instanceof Found(String _, Place place) && isStated(place))
                ? new Truncated()
                : found;
    }

    private static boolean isStated(Place place) {
        return place == Place.TAG || place == Place.MARKER || place == Place.PHRASE;
    }

    private static Extraction marked(String body) {
        var lines = new LinkedHashSet<String>(Marks.lines(body));
        if (lines.size() > 1) {
            return new Extraction.Conflicting(lines.stream().toList());
        }
        return lines.isEmpty()
                ? new Missing()
                : new Found(Marks.answer(lines.getFirst()), Place.MARKER);
    }

    private static Extraction flexible(String body) {
        String tagged = Marks.tagged(body);
        if (tagged != null) {
            var inner = Boxes.in(tagged).last();
            return new Found(inner == null ? tagged : inner, Place.TAG);
        }
        var lines = Marks.lines(body);
        if (!lines.isEmpty()) {
            return new Found(Marks.answer(lines.getLast()), Place.MARKER);
        }
        String phrase = Phrases.last(body);
        if (phrase != null) {
            return new Found(phrase, Place.PHRASE);
        }
        String whole = body.strip();
        if (isOneAnswer(whole)) {
            return new Found(Formulas.result(whole), Place.WHOLE);
        }
        return unstated(body);
    }

    private static boolean isOneAnswer(String whole) {
        if (whole.isEmpty() || whole.length() > WHOLE_RESPONSE_CHARACTERS) {
            return false;
        }
        if (Texts.longWords(whole) > MOST_WORDS || Texts.leadsIn(whole)) {
            return false;
        }
        var answer = Answer.read(whole);
        if (Prose.isWords(whole)) {
            return !Prose.isProse(whole) || answer.isNamed();
        }
        return answer.isReadable() || whole.indexOf(' ') < 0;
    }

    private static Extraction unstated(String body) {
        var formula = Formulas.last(body);
        var number = Numbers.last(body);
        if (formula != null && (number == null || !isLater(body, formula.end(), number.start()))) {
            return new Found(formula.text(), Place.FORMULA);
        }
        return number == null ? new Missing() : new Found(number.text(), Place.NUMBER);
    }

    /// A number on a later line than the last formula is nearer to a conclusion.
    private static boolean isLater(String body, int formulaEnd, int numberStart) {
        int line = body.indexOf('\n', formulaEnd);
        return (line >= 0 && line < numberStart) || concludes(body, formulaEnd, numberStart);
    }

    /// "Therefore, there are 12 of them." after the sentence of the last formula, where no other
    /// number is in it.
    private static boolean concludes(String body, int formulaEnd, int numberStart) {
        if (numberStart < formulaEnd) {
            return false;
        }
        int stop = body.lastIndexOf(". ", numberStart) + 2;
        int start = Math.max(stop, formulaEnd);
        var only = Numbers.first(body, start);
        if (only == null || only.start() != numberStart) {
            return false;
        }
        String sentence = body.substring(start, numberStart).strip();
        for (String word : CONCLUSIONS) {
            if (sentence.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static Extraction qwen(String body) {
        String phrase = Phrases.last(body);
        if (phrase != null) {
            return new Found(phrase, Place.PHRASE);
        }
        var number = Numbers.last(body);
        return number == null ? new Missing() : new Found(number.text(), Place.NUMBER);
    }

    /// The response without the next question that a base model invents, or its end tokens.
    private static String beforeRunOn(String body) {
        int end = body.length();
        for (String mark : RUN_ONS) {
            int at = body.indexOf(mark);
            if (at > 0 && at < end && !body.substring(0, at).isBlank()) {
                end = at;
            }
        }
        return end == body.length() ? body : body.substring(0, end);
    }
}
