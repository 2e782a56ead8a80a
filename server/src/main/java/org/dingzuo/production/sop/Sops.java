package org.dingzuo.production.sop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.StepModule;
import org.dingzuo.catalog.StepModules;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studio's written way of working. */
@Service
@Transactional
public class Sops {
    private final SopStore store;
    private final StepModules modules;
    private final Drafts drafts;
    private final Clock clock;

    Sops(SopStore store, StepModules modules, Drafts drafts, Clock clock) {
        this.store = store;
        this.modules = modules;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A kind of step that this studio does. @param sop the latest wording; null: nothing is written yet */
    public record Kind(String step, Words name, @Nullable Sop sop) {}

    /** Every kind of step of the library and of the designs; what has nothing written comes last. */
    @Transactional(readOnly = true)
    public List<Kind> all() {
        var written = store.latest(StudioScope.studio()).stream().collect(Collectors.toMap(Sop::step, sop -> sop));
        var kinds = new ArrayList<Kind>();
        names(step -> true, module -> true).forEach((step, name) -> kinds.add(new Kind(step, name, written.get(step))));
        kinds.sort(Comparator.comparing(kind -> kind.sop() == null));
        return kinds;
    }

    @Transactional(readOnly = true)
    public Optional<Kind> find(String step) {
        return all().stream().filter(kind -> kind.step().equals(step)).findFirst();
    }

    /** These wordings, and the latest of these kinds. */
    @Transactional(readOnly = true)
    public List<Sop> of(Collection<Sop.Ref> wordings, Collection<String> kinds) {
        return store.of(StudioScope.studio(), wordings, kinds);
    }

    @Transactional(readOnly = true)
    public List<Sop> versions(String step) {
        return store.versions(StudioScope.studio(), step);
    }

    /** Writes the next wording. Work that was begun keeps the one it was begun by.
     *  @param seen the latest version that the writer has read; 0: there was none
     *  @return false when that is no longer the latest */
    public boolean write(String step, long seen, Sheet sheet) {
        return store.write(StudioScope.studio(), step, seen, sheet, clock.instant());
    }

    /** Every kind of step, by name, for which somebody's hands are needed: what can be learnt. */
    @Transactional(readOnly = true)
    public Map<String, Words> byHand() {
        return names(
                step -> needsHands(step.kind(), step.tending()), module -> needsHands(module.kind(), module.tending()));
    }

    private static boolean needsHands(RoutingStep.Kind kind, RoutingStep.@Nullable Tending tending) {
        return kind == RoutingStep.Kind.ATTENDED || tending != null;
    }

    private Map<String, Words> names(Predicate<RoutingStep> steps, Predicate<StepModule> copied) {
        var names = new LinkedHashMap<String, Words>();
        modules.all().stream().filter(copied).forEach(module -> names.put(module.key(), module.name()));
        for (var design : drafts.all()) {
            design.draft().routing().stream()
                    .filter(steps)
                    .forEach(step -> names.putIfAbsent(step.work(), step.name()));
        }
        return names;
    }
}
