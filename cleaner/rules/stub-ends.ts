import { readPhrases } from "./read-phrases.ts";

/**
 * Ends of what sites print around texts without a mark behind it, as they write it: in a dump the next sentence is glued to it. Letters count as they are,
 * so that sentences which say the same go on.
 */
export const STUB_ENDS =
  readPhrases(`All rights reserved | All Rights Reserved | Alle Rechte vorbehalten | Tous droits réservés |
  Todos los derechos reservados | Todos os direitos reservados | Tutti i diritti riservati |
  Skip to content | Skip to main content | Skip to Content | Skip to Main Content | Jump to content | Zum Inhalt springen | Aller au contenu |
  Saltar al contenido | Ir al contenido | Pular para o conteúdo | Vai al contenuto |
  Add a comment | Load more comments | Improve this answer Follow | Improve this question Follow | Kommentar hinzufügen | Añadir un comentario |
  Hot Network Questions | this conversation has been, | Jump to Recipe | Print Recipe | Rate this recipe | Cancel reply | Click to expand...`);
