"""Addresses of the API of projects."""

from __future__ import annotations

from django.urls import path

from . import projects

urlpatterns = [
    path("projects/", projects.ProjectsView.as_view(), name="api-projects"),
    path("projects/supervision/", projects.SupervisionView.as_view(), name="api-projects-supervision"),
    path("projects/<str:code>/", projects.ProjectView.as_view(), name="api-project"),
    path("projects/<str:code>/progress/", projects.ProgressView.as_view(), name="api-project-progress"),
    path("projects/<str:code>/gifts/", projects.GiftsView.as_view(), name="api-project-gifts"),
    path("projects/<str:code>/spending/", projects.SpendingView.as_view(), name="api-project-spending"),
    path("projects/<str:code>/steps/<slug:step>/", projects.StepView.as_view(), name="api-project-step"),
]
