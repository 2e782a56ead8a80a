package org.dingzuo.foundation.media;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureDesk.PictureBody;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a maker's pictures come in that shall stand in the shop. */
@RestController
class PicturesController {
    private final PictureDesk desk;

    PicturesController(PictureDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/studios/{studio}/pictures")
    @ResponseStatus(HttpStatus.CREATED)
    PictureBody take(
            @PathVariable String studio,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var language = RequestLanguage.of(request, Language.ZH_CN);
        return desk.body(desk.take(file, PictureIntake.PHOTO, Access.OPEN, language));
    }
}
