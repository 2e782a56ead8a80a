package org.dingzuo.materials.web;

import org.dingzuo.foundation.web.InShop;
import org.dingzuo.materials.figures.StockFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the studio buys well. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/stock-figures")
class FiguresController {
    private final StockFigures figures;

    FiguresController(StockFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    StockFigures.Figures now(@PathVariable String studio) {
        InShop.require();
        return figures.now();
    }
}
