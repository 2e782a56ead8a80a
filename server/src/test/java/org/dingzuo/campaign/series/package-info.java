@NullMarked
package org.dingzuo.campaign.series;

import org.jspecify.annotations.NullMarked;
