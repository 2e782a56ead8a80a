package org.dingzuo.foundation.web;

import org.apache.catalina.core.StandardHost;
import org.dingzuo.foundation.problem.ProblemPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the house's own words where the web server would say its own: see {@link RefusalValve}. */
@Component
@ConditionalOnWebApplication
class ConnectorRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ObjectProvider<ProblemPages> pages;
    private final JsonMapper json;

    ConnectorRefusals(ObjectProvider<ProblemPages> pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            // The one that stands innermost speaks first.
            host.getPipeline().addValve(new RefusalValve(pages, json));
        });
    }
}
