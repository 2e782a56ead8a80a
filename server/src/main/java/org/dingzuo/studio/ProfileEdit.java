package org.dingzuo.studio;

import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;

/** What an owner may change of the profile. Slug, currency and zone are for good: links, money and promises hang on them. */
public record ProfileEdit(
        Words name, Words story, Language language, String province, Words sellerStatement, Dye dye) {}
