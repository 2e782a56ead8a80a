package org.dingzuo.studio;

import java.time.ZoneId;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;

/** What it takes to open a studio; the rest has sensible beginnings and is set up later. */
public record NewStudio(
        String slug, Words name, Words story, Language language, ZoneId zone, String province, String dye) {}
