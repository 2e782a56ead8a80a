@NullMarked
package org.dingzuo.campaign.series.web;

import org.jspecify.annotations.NullMarked;
