"""The national public service portal is told where dossiers stand."""
