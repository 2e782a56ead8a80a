package org.dingzuo.promise;

import java.util.Map;
import java.util.UUID;
import org.dingzuo.studio.Person;
import org.dingzuo.studio.PersonId;

/** What lies on people who may not be left alone with it: a mark was taken back, or marks began to be kept, after it was planned.
 *  @param marked those for whom marks are kept
 *  @param works kind of work by order and step */
record Untrained(Map<PersonId, Person> marked, Map<UUID, Map<String, String>> works) {

    boolean has(PersonId who, Slot slot) {
        var person = marked.get(who);
        return person != null && !person.doesAlone(workOf(slot));
    }

    private String workOf(Slot slot) {
        return works.getOrDefault(slot.order(), Map.of())
                .getOrDefault(JobSheet.key(slot.line(), slot.step()), slot.step());
    }
}
