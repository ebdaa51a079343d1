import CaseModel
import Testing

@Suite("Signs of the steps")
struct CooperationSignTests {
    @Test("R-024, R-025 nine signs are described at the red step and four at the yellow")
    func signs() {
        #expect(
            CooperationSign.allCases.map(\.rule) == [
                "R-024 a", "R-024 b", "R-024 c", "R-024 d", "R-024 e", "R-024 f", "R-024 g", "R-024 h", "R-024 i",
                "R-025 a", "R-025 b", "R-025 c", "R-025 d",
            ])
        #expect(!CooperationSign.allCases.contains { $0.describedAt == .green })
    }
}
