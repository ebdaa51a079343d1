import Testing

@Suite struct WireRoom {}
