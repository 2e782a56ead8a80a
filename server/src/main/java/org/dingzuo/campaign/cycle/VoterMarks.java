package org.dingzuo.campaign.cycle;

import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;

/** Who votes is known by a word that only their browser has, and by their phone number where they give it. Neither is kept, only its
 *  mark, which says nothing in another studio. */
@Component
class VoterMarks {
    private final PersonalSeal seal;

    VoterMarks(PersonalSeal seal) {
        this.seal = seal;
    }

    byte[] of(String voter) {
        return seal.mark(StudioScope.studio(), "voter " + voter);
    }

    byte[] ofPhone(String phone) {
        return seal.mark(StudioScope.studio(), "voter's phone " + phone);
    }
}
