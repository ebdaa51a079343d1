import CaseModel
import Support
import Testing

extension Pages {
    /// A busy Monday: thirty calls due, and a complaint that comes by telephone in the middle of them, from its registration
    /// to the written-down talk.
    struct BusyMondayTests {
        @Test
        func
            `thirty calls are due, and the complaint that just came is registered, split, sent on, rung about and written down anew`()
            throws
        {
            let stage = try #require(Stage.current)
            let caller = Caller(user: "fatima", name: "Fatima Haddad", person: "P-demo14")
            let owed = try (1...30).map { try owe($0, to: caller, in: stage.town) }
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/")
            #expect(try tab.shows("Du skylder 30 borgere et opkald"))
            // Each citizen is read once: what is owed besides, if a call is not made, is one line.
            #expect(try tab.shows("30 borgere skal have en personlig hilsen, hvis du ikke når at ringe"))
            try look(tab, "1 mine opkald")

            let id = try register(tab, caller)
            try correct(tab, id)
            try split(tab, id, stage)
            try tryThrice(tab, id)
            try talk(tab, id)
            try addToNote(tab, id)
            try greet(tab, owed[0])
            #expect(try tab.complaints().isEmpty)
        }

        private func owe(_ number: Int, to caller: Caller, in town: Town) throws -> CaseID {
            let points = [ComplaintPoint(kind: .procedural, text: "Brev \(number) er ikke besvaret")]
            return try town.ask(
                RegisterCase(
                    channel: .phone, kind: .complaint, unit: "U-demo04",
                    citizen: Citizen(
                        name: "Påhit nummer \(number)", phone: "1234567\(number % 10)",
                        addressLines: ["Ålevej \(number)", "9999 Prøveby"], isVerified: true),
                    points: points, summary: "Brev nummer \(number) er ikke besvaret.", assigned: caller.person),
                as: caller.user
            ).case
        }

        /// With the hour that suits, said while the citizen is on the line; a mistake in it costs nothing else.
        private func register(_ tab: Tab, _ caller: Caller) throws -> CaseID {
            try tab.fillRegistration(name: "Oda Opfundet", unit: "Ydelse", assigned: caller.name)
            try tab.unfold("Flere punkter")
            try tab.fill("Punkt 2", "Afslaget på tillæg")
            try tab.choose("Afgørelsen", in: "Punkt 2 handler om")
            try tab.unfold("Hvornår passer det borgeren")
            try tab.choose("Onsdag", in: "Dage, der passer")
            try tab.fill("Tidligst kl.", "efter middag")
            try look(tab, "2 ny henvendelse")
            try tab.click("Registrér henvendelsen")
            try tab.expectFault("Skriv klokkeslættet i tal", at: "wish-from")
            try look(tab, "3 ny henvendelse fejl")
            try tab.fill("Tidligst kl.", "13.30")
            try tab.click("Registrér henvendelsen")
            #expect(try tab.shows("Henvendelsen er registreret"))
            #expect(try tab.shows("Det passer borgeren bedst onsdag efter kl. 13.30."))
            #expect(try tab.shows("Den tid ligger efter fristen: ring før, eller aftal et tidspunkt"))
            try look(tab, "4 sagen ny")
            let place = try tab.path.split(separator: "?").first?.split(separator: "/").last
            return CaseID(unchecked: place.map(String.init) ?? "")
        }

        /// What set it off was heard wrongly at first.
        private func correct(_ tab: Tab, _ id: CaseID) throws {
            try tab.open("/sager/\(id)/aarsag")
            try tab.select("Hvad vejer mest", "Ventetid")
            try tab.click("Gem årsagen")
            try tab.open("/sager/\(id)/aarsag")
            try look(tab, "5 aarsag")
        }

        /// The point about the decision is another authority's; the rest stays, and so does the call.
        private func split(_ tab: Tab, _ id: CaseID, _ stage: Stage) throws {
            try tab.open("/sager/\(id)/videresendt")
            try tab.choose("Punkt 2: Afslaget på tillæg")
            try tab.fill("Hvilken myndighed?", "Styrelsen for Opdigtede Sager")
            try tab.fill("Hvor er den sendt hen?", "post@opdigtet.invalid")
            try tab.fill("Hvorfor hører den til der?", "De har truffet afgørelsen.")
            try look(tab, "6 videresendt")
            try tab.click("Gem, og fortæl borgeren det")
            #expect(try tab.shows("Styrelsen for Opdigtede Sager"))
            try look(tab, "7 videresendt gemt")
            try tab.open("/sager/\(id)")
            #expect(try !tab.shows("Opkaldet står, til de har sagt"), "the rest is ours")
            try look(tab, "8 sagen videresendt")
        }

        private func tryThrice(_ tab: Tab, _ id: CaseID) throws {
            for number in 1...3 {
                try tab.open("/sager/\(id)/samtale")
                try tab.choose("Ingen svarede")
                try tab.click("Registrér forsøget")
                #expect(try tab.shows(number == 1 ? "1 uden svar" : "\(number) uden svar"))
            }
            try tab.open("/sager/\(id)/samtale")
            try look(tab, "9 samtalen efter tre forsoeg")
        }

        /// The citizen is reached at last: what cannot be met and an error of ours stand in the note and in the copy.
        private func talk(_ tab: Tab, _ id: CaseID) throws {
            try tab.open("/sager/\(id)/samtale")
            try tab.choose("Borgeren selv", in: "Jeg taler med")
            try tab.choose("Personen svarede rigtigt", in: "Hvordan ved du det")
            try tab.fill("Hvad talte I om?", "Vi talte om ventetiden.")
            try tab.fill("Det har jeg forklaret", "Hvordan vi svarer fremover.")
            try tab.unfold("Mere til notatet")
            try tab.fill("Hvad siger vi nej til?", "Tillægget kan vi ikke give.")
            try tab.fill("Hvilke fejl har vi begået?", "Brevet lå i tre uger.")
            try tab.fill("Hvad gør vi, så det ikke sker igen?", "Posten læses hver dag.")
            try tab.fill("Aftale 1", "Vi ringer fredag")
            try tab.choose("Kommunen", in: "Aftale 1")
            try tab.click("Se, hvad borgeren får")
            #expect(try tab.shows("Her har vi gjort noget forkert") && tab.shows("Brevet lå i tre uger."))
            try look(tab, "10 samtalen kopi")
            try tab.choose("Vi taler sammen igen", in: "Hvordan sluttede")
            try tab.click("Gem notatet, og afslut opkaldet")
            #expect(try tab.shows("Samtalen er gemt"))
            // Whoever has the formal part of it was not in the talk.
            #expect(try tab.shows("Har ikke fået aftalerne at vide endnu: Torben Møllebæk."))
            try tab.unfold("Skriv, at en kollega kender aftalerne")
            try tab.select("Hvem har fået aftalerne at vide?", "Niels Tårnby")
            try look(tab, "11 sagen efter samtalen")
            try tab.click("Gem", in: "details")
            #expect(try tab.shows("Niels Tårnby, fortalt af Fatima Haddad"))
            try tab.open("/sager/\(id)/samarbejde")
            try tab.unfold("Skift perspektiv trin for trin")
            try tab.fill("Hvad gør og siger borgeren?", "Ringer hver morgen.")
            try look(tab, "12 samarbejdet")
            try tab.click("Gem perspektivet")
            #expect(
                try tab.value("shift-conduct") == "Ringer hver morgen.", "what is missing costs nothing that is typed")
        }

        /// An agreement was forgotten: it is added, looked at as the citizen gets it, and becomes a new version of the note.
        private func addToNote(_ tab: Tab, _ id: CaseID) throws {
            try tab.open("/sager/\(id)")
            try tab.click("Læs notatet")
            #expect(try tab.shows("Brevet lå i tre uger."))
            try tab.click("Føj til eller ret notatet")
            #expect(try tab.value("agreement-1") == "Vi ringer fredag")
            try look(tab, "13 notatet rettes")
            try tab.click("Gem den nye udgave")
            try tab.expectFault("Der er ikke ændret noget", at: "text")
            try tab.unfold("Flere aftaler")
            try tab.fill("Aftale 2", "Borgeren sender kvitteringen")
            try tab.choose("Borgeren", in: "Aftale 2")
            try tab.click("Se brevet")
            #expect(try tab.shows("Borgeren sender kvitteringen") && tab.shows("Vi ringer fredag"))
            try look(tab, "14 notatet rettet brev")
            try tab.click("Tilbage til det, jeg skrev")
            #expect(try tab.value("agreement-2") == "Borgeren sender kvitteringen")
            try tab.click("Gem den nye udgave")
            #expect(try tab.shows("Den nye udgave er gemt"))
            try look(tab, "15 sagen efter rettelsen")
        }

        /// The first of the thirty will not be rung in time: a few lines of the caller's own go by letter.
        private func greet(_ tab: Tab, _ id: CaseID) throws {
            try tab.open("/sager/\(id)/skylder")
            try tab.click("Send hilsenen")
            try tab.expectFault("Skriv et par linjer", at: "receipt")
            try tab.fill("Hilsenen til borgeren", "Jeg har læst din klage og ringer til dig i morgen formiddag.")
            try tab.click("Se brevet")
            #expect(try tab.shows("ringer til dig i morgen formiddag"))
            try look(tab, "16 hilsenen som brev")
            try tab.click("Tilbage til det, jeg skrev")
            try tab.click("Send hilsenen")
            try tab.unfold("Det er klaret")
            #expect(try tab.shows("En personlig hilsen, hvis opkaldet ikke kan nås: klaret"))
            try look(tab, "17 hilsenen sendt")
            try tab.open("/")
            #expect(try tab.shows("29 borgere skal have en personlig hilsen"))
        }

        private func look(_ tab: Tab, _ name: String) throws { try Pictures.keepIfWanted(tab, "monday \(name)") }
    }
}
