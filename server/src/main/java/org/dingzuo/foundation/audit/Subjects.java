package org.dingzuo.foundation.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the things of a page of the log are called today, asking each module once however many there are. */
@Component
public class Subjects {
    private final List<SubjectNames> names;
    private final List<SubjectFolders> folders;

    Subjects(List<SubjectNames> names, List<SubjectFolders> folders) {
        this.names = names;
        this.folders = folders;
    }

    /** Every one of them is in the answer. */
    @Transactional(readOnly = true)
    public Map<Subject, KnownAs> of(Collection<Subject> subjects, Language language) {
        var at = new HashMap<Subject, Subject>();
        subjects.forEach(subject -> at.put(subject, subject));
        for (var each : folders) {
            each.of(ids(subjects, Set.of(each.kind())))
                    .forEach((thing, folder) -> at.put(new Subject(each.kind(), thing), folder));
        }
        var called = new HashMap<UUID, String>();
        var named = new HashSet<String>();
        for (var each : names) {
            called.putAll(each.of(ids(at.values(), each.kinds()), language));
            named.addAll(each.kinds());
        }
        var known = new HashMap<Subject, KnownAs>();
        at.forEach((subject, there) -> {
            var name = called.get(there.id());
            known.put(subject, new KnownAs(there, name, name == null && named.contains(there.kind())));
        });
        return known;
    }

    private static Set<UUID> ids(Collection<Subject> subjects, Set<String> kinds) {
        return subjects.stream()
                .filter(subject -> kinds.contains(subject.kind()))
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}
