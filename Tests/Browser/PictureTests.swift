import CaseModel
import Foundation
import Support
import Testing

extension Pages {
    /// The pictures of the main pages in the README; `scripts/screenshots` takes them anew.
    struct PictureTests {
        @Test func `each main page makes a picture that a README can carry`() throws {
            let cast = try #require(Stage.current).people
            for (name, user, reach) in Self.pages(cast) {
                let tab = try Stage.glance(as: user)
                try reach(tab)
                try tab.resize(1100, 760)
                let picture = try tab.picture()
                #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(name) is no PNG file")
                #expect(picture.count < 150_000, "\(name)")
                if ProcessInfo.processInfo.environment["GENKLANG_UPDATE_PICTURES"] != nil {
                    try Pictures.keep(picture, name, in: "\(Executables.root)/Services/Desk/Pictures")
                }
            }
        }

        private static func pages(_ cast: Cast) -> [(String, String, (Tab) throws -> Void)] {
            [
                ("mine-opkald", "mette", { try $0.open("/") }),
                (
                    "ny-henvendelse", "karen",
                    { tab in
                        try tab.open("/henvendelser/ny")
                        try tab.click("Slet det, og begynd forfra")
                        try tab.fill("Navn", "Åse Ærøskøbing")
                        try tab.fill("Telefon", "12 34 56 78")
                        try tab.script("document.activeElement.blur(); scrollTo(0, 0)")
                    }
                ),
                ("sagen", "lone", { try $0.open("/sager/\(cast.red)") }),
                (
                    "samtalen", "mette",
                    { tab in
                        try tab.open("/sager/\(cast.near)/samtale")
                        try tab.fill("Hvad talte I om?", "Vi talte om, hvorfor der ikke er kommet svar siden august.")
                        try tab.script("document.activeElement.blur(); scrollTo(0, 0)")
                    }
                ),
                ("holdet", "lone", { try $0.open("/holdet") }),
            ]
        }
    }
}
