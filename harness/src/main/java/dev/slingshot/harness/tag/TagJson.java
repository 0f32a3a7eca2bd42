package dev.slingshot.harness.tag;

import dev.slingshot.strategies.ConfigurationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// A record as a line of JSON: fields in the record's order, names of constants in small letters,
/// numbers in their shortest form.
final class TagJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private TagJson() {}

    static String line(TagRecord record) {
        return MAPPER.writeValueAsString(record);
    }

    static String card(DataCard card) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(card) + "\n";
    }

    /// @throws IllegalArgumentException with the field that is wrong
    static TagRecord record(String line) {
        try {
            return MAPPER.readValue(line, TagRecord.class);
        } catch (ValueInstantiationException refused) {
            throw new IllegalArgumentException(reason(refused), refused);
        } catch (InvalidFormatException wrong) {
            throw new IllegalArgumentException(
                    "%s cannot be \"%s\"".formatted(path(wrong), wrong.getValue()), wrong);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    broken.getOriginalMessage().lines().findFirst().orElse("no JSON object"),
                    broken);
        }
    }

    private static String reason(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException
                        || refused.getCause() instanceof ConfigurationException
                ? String.valueOf(refused.getCause().getMessage())
                : String.valueOf(refused.getOriginalMessage());
    }

    private static String path(MismatchedInputException wrong) {
        return wrong.getPath().stream()
                .map(step -> String.valueOf(step.getPropertyName()))
                .reduce((a, b) -> a + "." + b)
                .orElse("the line");
    }
}
