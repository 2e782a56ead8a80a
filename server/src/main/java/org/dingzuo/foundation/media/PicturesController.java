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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a maker's pictures come in: open ones for the shop, closed ones (a step's photo that may be held back) for signed links. */
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
            @RequestParam(defaultValue = "false") boolean closed,
            HttpServletRequest request) {
        InShop.require();
        var language = RequestLanguage.of(request, Language.ZH_CN);
        return desk.body(desk.take(file, PictureIntake.PHOTO, closed ? Access.CLOSED : Access.OPEN, language));
    }
}
