// Starts Swagger UI. Requests that it sends for a reader who has logged in repeat the session's token, as forms do.
const csrf = document.querySelector("meta[name=csrf-token]")?.content;

SwaggerUIBundle({
  url: "/api/schema/",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  // The badge would be loaded from another host.
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  requestInterceptor: (request) => {
    if (csrf) request.headers["X-CSRFToken"] = csrf;
    return request;
  },
});
