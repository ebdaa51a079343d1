import Testing

@Suite struct CaseModelRoom {}
