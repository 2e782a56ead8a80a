package org.dingzuo.foundation.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;

/** Opens the event's studio around each module listener: before its transaction, on whichever thread it runs. */
@Aspect
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@Configuration(proxyBeanMethods = false)
class ScopeForListeners {

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
    @Nullable
    Object inScopeOf(ProceedingJoinPoint call, StudioEvent event) {
        return StudioScope.<@Nullable Object>call(event.studio(), () -> {
            try {
                return call.proceed();
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new IllegalStateException(
                        "Listener failed for " + event.getClass().getSimpleName(), thrown);
            }
        });
    }

    /** A task handed to another thread keeps the scope it was handed over in. */
    @Bean
    static TaskDecorator scopeTravels() {
        return task -> {
            var scope = StudioScope.current();
            return scope == null
                    ? task
                    : () -> StudioScope.<@Nullable Void>bound(scope, () -> {
                        task.run();
                        return null;
                    });
        };
    }
}
