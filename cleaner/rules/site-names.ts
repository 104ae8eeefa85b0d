import { readPhrases } from "./read-phrases.ts";

/**
 * How sites call themselves behind the bar in the titles of their pages ("Towers | Britannica"): what is glued to a title in a dump begins
 * behind such a name. Where sites write them in several ways, each is a row. Names that products of theirs begin with ("GitHub Copilot") are
 * none.
 */
export const SITE_NAMES = {
  /** Whole names, as sites write them. The longest first where one begins another. */
  whole: readPhrases(`Encyclopedia Britannica | Encyclopaedia Britannica | Britannica Kids | Britannica |
    Wikipedia, the free encyclopedia | Wikipedia, the free | Wikipedia, la enciclopedia libre | Wikipédia, l'encyclopédie libre |
    Wikipedia, wolna encyklopedia | Wikipédia | Wikipedia | Wikipedie | Wikipedi | Википедия | Вікіпедія | Wiktionary | Wikisource | Wikiquote |
    Wikiwand | Simple English Wikipedia, the free encyclopedia | Encyclopedia.com | HISTORY | History Extra | HistoryExtra | History Hit | Biography | EcuRed |
    Reddit | reddit | Quora | YouTube | Pinterest | Tumblr | Medium | Substack |
    Stack Overflow | Stack Exchange | Super User | Server Fault | Ask Ubuntu | SourceForge | W3Schools |
    GeeksforGeeks | MDN Web Docs | MDN | Khan Academy | Coursera | Quizlet | Study.com | SparkNotes | CliffsNotes | LitCharts |
    Lumen Learning | Lumen | ResearchGate | ScienceDirect | SpringerLink | JSTOR | PubMed Central | PubMed | PMC | NCBI Bookshelf | arXiv | Academia.edu |
    National Geographic Kids | National Geographic | Scientific American | New Scientist | Live Science | LiveScience | Smithsonian Magazine | NASA |
    Mayo Clinic | WebMD | Healthline | Medical News Today | Verywell Health | MedlinePlus | MSD Manuals | NHS | NHS inform | CDC |
    BBC News | BBC Sport | BBC Bitesize | BBC Future | The Guardian | The New York Times | The Washington Post | The Atlantic | The New Yorker |
    The Economist | The Telegraph | The Independent | The Conversation | The Wall Street Journal | Financial Times | CNN | NPR | PBS |
    Jacobin | Socialist Alternative | World Socialist Web Site | Marxists Internet Archive | Reuters | Bloomberg | Forbes | TIME | WIRED | Al Jazeera | Politico | HuffPost | Business Insider | Rolling Stone | IGN | IMDb |
    Rotten Tomatoes | Goodreads | AllMusic | Genius | Discogs | Amazon.com | eBay | Etsy | Tripadvisor | Lonely Planet | Investopedia |
    Nolo | FindLaw | Justia | WikiHow | wikiHow | HowStuffWorks | ThoughtCo | Instructables | DIY Stack Exchange | Serious Eats | Allrecipes | Epicurious |
    King Arthur Baking | Russia Beyond | RT | DER SPIEGEL | SPIEGEL ONLINE | Spiegel Online | ZEIT ONLINE | FOCUS online | FAZ.NET | SZ.de | WELT | STERN.de |
    tagesschau.de | Planet Wissen | Le Monde | Le Figaro | Larousse | Libération | EL PAÍS | EL MUNDO | ABC.es | MARCA | Marca |
    La Vanguardia | la Repubblica | Corriere della Sera | Treccani | Folha de S.Paulo`),
  /** Words that names of houses end with: the words before them belong to the name ("JFK Library"). */
  heads:
    readPhrases(`Academy | Archive | Archives | Association | Center | Centre | Chronicle | Clinic | College | Dictionary | Encyclopedia |
    Extension | Foundation | Gazette | Herald | Historian | Hospital | Institute | Journal | Library | Magazine | Museum | News | Observer |
    Press | Review | Society | Times | Tribune | University | Wiki`),
} as const;
