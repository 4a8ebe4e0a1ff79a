package io.clientele.server.dashboard;

import io.clientele.fidelity.Agreement;
import io.clientele.store.crm.PersonaSegmentCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which persona a run put into which segment, where the truth about generated customers is known.
 *
 * @param personas names of the rows
 * @param segments names of the columns; segments without such a customer are left out
 * @param customers a row for each persona
 * @param adjustedRandIndex as {@link Agreement} defines it, like the two that follow
 */
record PersonaMatrix(
        List<String> personas,
        List<String> segments,
        List<List<Long>> customers,
        double adjustedRandIndex,
        double normalisedMutualInformation,
        double purity) {

    /**
     * @param counts of those that exist, in any order
     * @param names of the personas by their keys, in the order of the rows; a persona that is not among them comes last by its
     *     key
     * @param segmentOrder all segments of the run
     * @return empty if no customer's truth is known
     */
    static Optional<PersonaMatrix> of(
            List<PersonaSegmentCount> counts, Map<String, String> names, List<String> segmentOrder) {
        Map<String, Map<String, Long>> bySegment = new LinkedHashMap<>();
        names.keySet().forEach(key -> bySegment.put(key, new LinkedHashMap<>()));
        for (PersonaSegmentCount count : counts) {
            bySegment
                    .computeIfAbsent(count.persona(), key -> new LinkedHashMap<>())
                    .merge(count.segment(), count.customers(), Math::addExact);
        }
        bySegment.values().removeIf(Map::isEmpty);
        if (bySegment.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = segmentOrder.stream()
                .filter(segment -> bySegment.values().stream().anyMatch(row -> row.containsKey(segment)))
                .toList();
        List<String> personas = new ArrayList<>();
        List<List<Long>> customers = new ArrayList<>();
        bySegment.forEach((key, row) -> {
            personas.add(names.getOrDefault(key, key));
            customers.add(segments.stream()
                    .map(segment -> row.getOrDefault(segment, 0L))
                    .toList());
        });
        Agreement agreement = Agreement.ofContingency(customers.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new));
        return Optional.of(new PersonaMatrix(
                personas,
                segments,
                customers,
                agreement.adjustedRandIndex(),
                agreement.normalisedMutualInformation(),
                agreement.purity()));
    }
}
