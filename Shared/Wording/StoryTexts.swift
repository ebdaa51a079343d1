extension Wording {
    /// The morning's complaints and what is said about them. All people are invented.
    package enum StoryTexts {
        /// The file that the secretariat brings in. One line is long past, and one stands there twice.
        package static let complaints = """
            Modtaget;Kanal;Art;Enhed;Navn;Telefon;Adresse;Postnr;By;Bekræftet;Emne;Klagepunkter;Ønske;Ringer;Modtager
            23-11-2026 06.40;telefon;klage;Jobcenter Nord;Viggo Opdigtet;99 99 10 01;Tænkevej 1;9999;Eksempelby;ja;Lovede opkald kommer ikke;formalitet: To lovede opkald er ikke kommet;samtale;Jonas Bækgård;
            23-11-2026 06.52;Digital Post;klage;Jobcenter Nord;Astrid Påhit;99 99 10 02;Tænkevej 2;9999;Eksempelby;ja;Brevet kunne ikke forstås;formalitet: Brevet var uden forklaring | formalitet: Ingen svarede på spørgsmålet;samtale;Mette Rønne;
            23-11-2026 07.03;brev;klage;Ydelse og Sygedagpenge;Knud Tænkt;99 99 10 03;Tænkevej 3;9999;Eksempelby;ja;Afslag på sygedagpenge;realitet: Afslaget er forkert;formel;;Torben Møllebæk
            23-11-2026 07.15;e-mail;klage;Borgerservice;Ragnhild Frit;99 99 10 04;Tænkevej 4;9999;Eksempelby;ja;Sendt rundt mellem skrankerne;formalitet: Fire skranker uden svar;samtale;Ida Grønbæk;
            23-11-2026 07.31;telefon;beklagelse;Byg og Miljø;Folmer Fabel;99 99 10 05;Tænkevej 5;9999;Eksempelby;ja;Ingen ringer om byggesagen;formalitet: Ikke ringet op trods løfte;samtale;Gitte Blåbjerg;
            03-09-2026 10.20;telefon;klage;Borgerservice;Inger Dengang;99 99 10 06;Tænkevej 6;9999;Eksempelby;ja;Lang ventetid i september;formalitet: Halvanden times ventetid;samtale;;
            23-11-2026 06.52;Digital Post;klage;Jobcenter Nord;Astrid Påhit;99 99 10 02;Tænkevej 2;9999;Eksempelby;ja;Brevet kunne ikke forstås;formalitet: Brevet var uden forklaring | formalitet: Ingen svarede på spørgsmålet;samtale;Mette Rønne;

            """

        package static let file = "klager.csv"

        // Who stands in which line.
        package static let waitsLong = "Viggo Opdigtet"
        package static let objects = "Astrid Påhit"
        package static let wantsAnswer = "Knud Tænkt"
        package static let isHardPressed = "Ragnhild Frit"
        package static let isReachedLater = "Folmer Fabel"

        package static let firstNote = """
            Jeg ringede og sagde tak for klagen. Brevet var skrevet, så det ikke kunne forstås, og spørgsmålet fra juni blev ikke besvaret.
            Vi gik brevet igennem sammen, og jeg svarede på spørgsmålet.
            """
        package static let firstExplained = "Hvad brevet betyder, og at man kan klage for sig over selve afgørelsen."
        package static let firstConsent = "Ja, nu forstår jeg det, og så er det fint for mig."
        package static let firstAgreement = "Et nyt brev i almindeligt sprog"

        package static let objection = "Der står ikke i notatet, at jeg også skrev i august."
        package static let secondNote = """
            Jeg ringede igen. Der blev skrevet til os både i juni og i august, og ingen af gangene kom der svar.
            Det skulle have stået i det første notat.
            """
        package static let secondExplained =
            "At notatet er skrevet om, og at sagen slutter her, hvis det nu er rigtigt."
        package static let secondConsent = "Ja, nu passer det."

        package static let replyDecision = "Afslaget på hjælp i hjemmet."
        package static let replyAppealTo = "Ankestyrelsen"
        package static let replyAppealHow =
            "Skriv til kommunen, som ser på afgørelsen igen og ellers sender klagen videre."
        package static let replyFindings =
            "Papirerne er gennemgået. Reglerne er fulgt, og fristen for at klage blev oplyst."
        package static let replyText =
            "Du har skrevet, at du er uenig i afgørelsen. Vi har set på den igen. Vi kommer til det samme, og her er grunden."
        package static let replyReference = "J. nr. 2026-1147-3"

        package static let stepReason =
            "Der er ringet og skrevet elleve gange på fire dage, og hver aftale bliver lavet om samme dag."
        package static let redNote = """
            Vi talte om de fire skranker og om, hvad der er vigtigst at få svar på først.
            Vi nåede ikke alt og taler sammen igen, som aftalt.
            """
        package static let redAgreement = "Samler spørgsmålene i én liste inden næste samtale"

        package static let laterNote =
            "Jeg ringede og beklagede, at ingen havde ringet. Vi gennemgik, hvor byggesagen ligger."
        package static let laterExplained = "Hvem der har byggesagen, og hvornår der kommer svar."
        package static let laterConsent = "Ja, det er jeg tilfreds med."

        package static let lateNote = """
            Jeg er leder og ringede selv. Jeg beklagede, at vi ikke holdt, hvad vi havde lovet, hverken før eller nu.
            Vi aftalte, hvem der er den faste kontakt.
            """
        package static let lateExplained = "Hvorfor opkaldet ikke kom, og hvem der er kontakten fra i dag."
        package static let lateConsent = "Ja, tak fordi du ringede selv."
    }
}
