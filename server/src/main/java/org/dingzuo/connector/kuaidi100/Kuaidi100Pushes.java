package org.dingzuo.connector.kuaidi100;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.dingzuo.connector.account.OutsideLine;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.Roads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where Kuaidi100 tells of a parcel. Whoever knocks here is nobody until the signature fits. */
@RestController
class Kuaidi100Pushes {
    private static final Logger log = LoggerFactory.getLogger(Kuaidi100Pushes.class);

    /** A long road has some 60 KB. */
    private static final int LARGEST = 256 << 10;

    private final Parcels parcels;
    private final Roads roads;
    private final OutsideLine line;
    private final PushSeal seal;

    Kuaidi100Pushes(Parcels parcels, Roads roads, OutsideLine line, PushSeal seal) {
        this.parcels = parcels;
        this.roads = roads;
        this.line = line;
        this.seal = seal;
    }

    /** What Kuaidi100 wants to hear; anything else makes it tell again later. */
    record Heard(boolean result, String returnCode, String message) {
        static final Heard YES = new Heard(true, "200", "成功");
    }

    @PostMapping("/api/v1/shops/{shop}/parcels/{parcel}/kuaidi100")
    Heard hear(@PathVariable String shop, @PathVariable UUID parcel, HttpServletRequest request) throws IOException {
        InShop.require();
        var form = OutsideLine.form(request.getInputStream().readNBytes(LARGEST));
        var known = parcels.find(new ParcelId(parcel)).orElseThrow(() -> Problem.notFound("There is no such parcel"));
        var said = form.getOrDefault("param", "");
        var salt = seal.salt(known.id(), known.number());
        if (!PushSeal.isGood(said, salt, form.getOrDefault("sign", ""))) {
            log.warn("push without a good signature parcelId={}", parcel);
            throw new Problem(HttpStatus.UNAUTHORIZED, "bad-signature", "This push is not signed for this parcel");
        }
        take(known, line.read(said).orElseThrow(() -> Problem.unprocessable("invalid-request", "param is no JSON")));
        return Heard.YES;
    }

    private void take(Parcel parcel, JsonNode push) {
        if (push.path("status").asString("").equals("abort")) {
            roads.givenUp(parcel.id());
            return;
        }
        var result = push.path("lastResult");
        if (!result.path("nu").asString("").equalsIgnoreCase(parcel.number())) {
            throw Problem.unprocessable("invalid-request", "This push is about another number");
        }
        Kuaidi100Words.road(result).ifPresent(road -> roads.told(parcel.id(), road));
    }
}
