package org.dingzuo.studio;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.springframework.stereotype.Component;

/** What people and machines are called, also those that are not there any more. */
@Component
class NamesOfTheWorkshop implements SubjectNames {
    private record Person(String name) {}

    private record Machine(Words name) {}

    private static final Reading<Person> PEOPLE = new Reading<>("""
            select person_id as of, name
              from studio.person
             where studio_id = :studio and person_id = any (:ids)
            """, Person.class);

    private static final Reading<Machine> MACHINES = new Reading<>("""
            select machine_id as of, name
              from studio.machine
             where studio_id = :studio and machine_id = any (:ids)
            """, Machine.class);

    private final ReadingStore readings;

    NamesOfTheWorkshop(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("person", "machine");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> things, Language language) {
        var read = readings.of(things, PEOPLE, MACHINES);
        var called = new HashMap<UUID, String>();
        read.one(PEOPLE).forEach((id, person) -> called.put(id, person.name()));
        read.one(MACHINES)
                .forEach((id, machine) -> called.put(id, machine.name().in(language)));
        return called;
    }
}
