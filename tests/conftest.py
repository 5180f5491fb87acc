"""For all tests: a busy machine that draws examples slowly is no fault of what is tested."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("steady", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
