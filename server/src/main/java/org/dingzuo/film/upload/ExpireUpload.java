package org.dingzuo.film.upload;

import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Wakes when an upload should long have been finished: what came of it goes. */
@Component
class ExpireUpload implements StudioJob {
    static final String NAME = "film.expire-upload";

    private final Uploads uploads;

    ExpireUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID upload) {
        uploads.abandon(upload);
    }
}
