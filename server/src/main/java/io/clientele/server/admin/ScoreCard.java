package io.clientele.server.admin;

import io.clientele.rfm.Segment;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.ScoredCustomer;

/** A customer's scores as their page shows them. */
public record ScoreCard(
        String segment,
        String description,
        String action,
        String code,
        String recency,
        int recencyScore,
        String frequency,
        int frequencyScore,
        String monetary,
        int monetaryScore,
        String calculatedAt) {

    static ScoreCard of(RfmRun run, ScoredCustomer score) {
        Segment segment = run.rules().segments().stream()
                .filter(each -> each.name().equals(score.segment()))
                .findFirst()
                .orElseThrow();
        return new ScoreCard(
                segment.name(),
                segment.description(),
                segment.suggestedAction(),
                score.code(),
                score.recencyDays() == null ? "never bought" : days(score.recencyDays()),
                score.recencyScore(),
                OrderAdmin.NAMES.counted(score.frequency()),
                score.frequencyScore(),
                Format.money(score.monetaryCents()),
                score.monetaryScore(),
                Format.minute(run.calculatedAt()));
    }

    private static String days(int days) {
        return Format.count(days) + (days == 1 ? " day ago" : " days ago");
    }
}
