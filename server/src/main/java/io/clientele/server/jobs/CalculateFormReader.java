package io.clientele.server.jobs;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.edit.FieldErrors;
import io.clientele.yaml.SegmentsYaml;
import io.clientele.yaml.YamlFileException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link CalculateRequest} of what was typed, or says all that is wrong with it. */
final class CalculateFormReader {
    private final FieldErrors errors = new FieldErrors();
    private final FormValues values = new FormValues(errors);
    private final CalculateForm form;

    CalculateFormReader(CalculateForm form) {
        this.form = form;
    }

    /** @throws io.clientele.store.edit.InvalidRecordException with all that is wrong, by the form's fields */
    CalculateRequest read() {
        LocalDate asOf = values.date("asOf", form.asOf());
        ZoneId zone = values.zone("zone", form.zone(), ZoneOffset.UTC);
        ScoringMethod method = values.choice("method", form.method(), ScoringMethod.values(), ScoringMethod.QUINTILE);
        RfmScorer scorer = scorer(method);
        SegmentRules rules = rules();
        errors.throwIfAny();
        return new CalculateRequest(asOf, zone, scorer, rules, form.rules().equals(CalculateForm.OWN));
    }

    private RfmScorer scorer(ScoringMethod method) {
        return switch (method) {
            case QUINTILE -> RfmScorer.quintile();
            case NTILE -> RfmScorer.ntile();
            case THRESHOLDS -> {
                CutPoints recency = cutPoints("recency", form.recency(), Dimension.RECENCY);
                CutPoints frequency = cutPoints("frequency", form.frequency(), Dimension.FREQUENCY);
                CutPoints monetary = cutPoints("monetary", form.monetary(), Dimension.MONETARY);
                yield recency == null || frequency == null || monetary == null
                        ? RfmScorer.quintile()
                        : RfmScorer.thresholds(new RfmCutPoints(recency, frequency, monetary));
            }
        };
    }

    /** @return null where they are wrong */
    private @Nullable CutPoints cutPoints(String field, String text, Dimension dimension) {
        String[] parts = text.strip().split("\\s*[,;\\s]\\s*", -1);
        if (parts.length != 4) {
            errors.add(
                    field,
                    "is '" + text + "', but must be four cut points, between the scores 1|2, 2|3, 3|4 and 4|5, such as "
                            + example(dimension));
            return null;
        }
        long[] cuts = new long[4];
        for (int i = 0; i < cuts.length; i++) {
            if (!parts[i].matches(dimension == Dimension.MONETARY ? "-?[0-9]{1,12}(\\.[0-9]{1,2})?" : "[0-9]{1,9}")) {
                errors.add(
                        field,
                        "has '" + parts[i] + "', but must have "
                                + (dimension == Dimension.MONETARY
                                        ? "amounts with at most two decimals"
                                        : "whole numbers"));
                return null;
            }
            BigDecimal number = new BigDecimal(parts[i]);
            cuts[i] = (dimension == Dimension.MONETARY ? number.movePointRight(2) : number).longValueExact();
        }
        try {
            return CutPoints.of(dimension, cuts);
        } catch (IllegalArgumentException e) {
            errors.add(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String example(Dimension dimension) {
        return switch (dimension) {
            case RECENCY -> "30, 90, 180, 365 days";
            case FREQUENCY -> "1, 2, 4, 8 orders";
            case MONETARY -> "50, 100, 250, 1000";
        };
    }

    private SegmentRules rules() {
        if (form.rules().equals(CalculateForm.BUILT_IN)) {
            return SegmentRules.defaults();
        }
        if (!form.rules().equals(CalculateForm.OWN)) {
            errors.add("rules", "is '" + form.rules() + "', but must be built-in or own");
            return SegmentRules.defaults();
        }
        try {
            return SegmentsYaml.read("rules", form.yaml().getBytes(StandardCharsets.UTF_8));
        } catch (YamlFileException e) {
            errors.add(
                    "yaml",
                    e.problems().stream()
                            .map(problem -> "line " + problem.line() + ": " + problem.message())
                            .collect(Collectors.joining("\n")));
            return SegmentRules.defaults();
        }
    }
}
