package org.dingzuo.production.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The word in the address of a person's calendar. Derived from the installation's secret and stored nowhere; renewing it ends the one
 *  before. */
@Service
@Transactional
class CalendarLinks {
    private final CalendarLinkStore store;
    private final PersonalSeal seal;

    CalendarLinks(CalendarLinkStore store, PersonalSeal seal) {
        this.store = store;
        this.seal = seal;
    }

    @Transactional(readOnly = true)
    public Optional<String> word(PersonId person) {
        return store.renewal(StudioScope.studio(), person).map(renewal -> word(person, renewal));
    }

    public String renew(PersonId person) {
        return word(person, store.renew(StudioScope.studio(), person));
    }

    public void end(PersonId person) {
        store.end(StudioScope.studio(), person);
    }

    @Transactional(readOnly = true)
    public boolean opens(PersonId person, String said) {
        return word(person)
                .filter(word -> MessageDigest.isEqual(
                        word.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private String word(PersonId person, int renewal) {
        var token = seal.token("calendar/" + StudioScope.studio() + "/" + person.value() + "/" + renewal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
