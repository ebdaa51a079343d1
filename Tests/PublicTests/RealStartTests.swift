import PublicShell
import Runtime
import Testing
import Wire

/// Nobody complains to the municipality that everything is tried out with.
@Suite struct RealStartTests {
    @Test func `a real start names what is still invented, and takes a municipality's own`() throws {
        let bare = try #require(try PublicSettings.sample().invented)
        #expect(bare.code == "public.invented" && bare.description.contains("municipality, phone, units"))
        let half = try #require(
            try PublicSettings.sample(["municipality": "Prøve Kommune", "phone": "98 98 98 98"]).invented)
        #expect(half.description.contains("units") && !half.description.contains("phone"))
        let own: JSON = [
            "municipality": "Prøve Kommune", "phone": "98 98 98 98",
            "units": [["unit": "U-proeve", "name": "Prøvecenter"]],
        ]
        #expect(try PublicSettings.sample(own).invented == nil)
    }
}
