package io.clientele.server.page;

import io.clientele.server.ServerSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each page that a template makes its {@link Page}; answers without one, such as the API's, cost nothing. */
@Component
class PageInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final ServerSettings settings;

    PageInterceptor(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (modelAndView != null && !isRedirect(modelAndView)) {
            Object messages = modelAndView.getModel().get(Message.ATTRIBUTE);
            modelAndView.addObject("page", Page.of(request, Message.in(messages), settings.version()));
        }
    }

    private static boolean isRedirect(ModelAndView modelAndView) {
        String view = modelAndView.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}
