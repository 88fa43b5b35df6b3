"""One module per command. Each has `add_parser(subparsers)`, which sets `run`, and
`run(arguments) -> int`, the exit code. `cli` finds them by themselves."""
