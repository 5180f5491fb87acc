"""What people see of a reading: the command line, and the exports."""
