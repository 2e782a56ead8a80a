package org.dingzuo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.promise.Pressure;
import org.springframework.stereotype.Component;

/** Says honestly what a studio with much to do asks of new buyers at present. */
@Component
class BusyWords {
    private final Phrases phrases;

    BusyWords(Phrases phrases) {
        this.phrases = phrases;
    }

    List<ShopBody.Notice> notices(Pressure pressure, Language language) {
        if (pressure.closed()) {
            return List.of(notice("closed", Map.of(), language));
        }
        var notices = new ArrayList<ShopBody.Notice>();
        var least = pressure.least();
        if (least != null) {
            notices.add(notice("minimum", Map.of("minimum", Spoken.money(least)), language));
        }
        if (pressure.extraDays() > 0) {
            notices.add(notice("longer", Map.of("days", String.valueOf(pressure.extraDays())), language));
        }
        return notices;
    }

    String tooHeavy(Language language) {
        return phrases.say(language, "because.heavy-option");
    }

    private ShopBody.Notice notice(String code, Map<String, String> parameters, Language language) {
        return new ShopBody.Notice(code, phrases.say(language, "notice." + code, parameters));
    }
}
