"""`sociale-kaart`: one command line, one module per command in `commands`."""


def main(argv: list[str] | None = None) -> int:
    raise NotImplementedError
