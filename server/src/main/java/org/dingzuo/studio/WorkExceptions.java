package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what differs from the usual weeks as part of a larger act, and takes back exactly what it wrote. Each answers what was new. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkExceptions {
    private final PersonStore people;
    private final ExceptionStore exceptions;
    private final ProfileStore profiles;
    private final Audit audit;

    WorkExceptions(PersonStore people, ExceptionStore exceptions, ProfileStore profiles, Audit audit) {
        this.people = people;
        this.exceptions = exceptions;
        this.profiles = profiles;
        this.audit = audit;
    }

    /** Of these days, the ones on which this person was not away already. */
    public List<LocalDate> away(PersonId person, List<LocalDate> days, String reason) {
        var studio = StudioScope.studio();
        var written = days.stream()
                .filter(day -> people.insertDayOff(studio, person, day, reason) == 1)
                .toList();
        changed("person.away", "person", person.value());
        return written;
    }

    /** Days that were none off are left as they are. */
    public void back(PersonId person, List<LocalDate> days) {
        days.forEach(day -> people.deleteDayOff(StudioScope.studio(), person, day));
        changed("person.back", "person", person.value());
    }

    /** Of these days, the ones on which this machine was not down already. */
    public List<LocalDate> down(MachineId machine, List<LocalDate> days, String reason) {
        var studio = StudioScope.studio();
        var written = days.stream()
                .filter(day -> exceptions.insertDown(studio, machine, day, reason))
                .toList();
        changed("machine.down", "machine", machine.value());
        return written;
    }

    /** Days on which it ran are left as they are. */
    public void up(MachineId machine, List<LocalDate> days) {
        days.forEach(day -> exceptions.deleteDown(StudioScope.studio(), machine, day));
        changed("machine.up", "machine", machine.value());
    }

    /** False when these hours stood already. */
    public boolean longer(PersonId person, Overtime hours) {
        var written = exceptions.insertOvertime(StudioScope.studio(), person, hours);
        changed("person.overtime", "person", person.value());
        return written;
    }

    /** These hours exactly. */
    public void asUsual(PersonId person, Overtime hours) {
        exceptions.deleteOvertime(StudioScope.studio(), person, hours);
        changed("person.no-overtime", "person", person.value());
    }

    private void changed(String action, String what, UUID subject) {
        profiles.bumpCalendar(StudioScope.studio());
        audit.note(action, what, subject);
    }
}
