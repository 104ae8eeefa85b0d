import { render } from "preact";
import { App } from "./app.tsx";
import { readShelf } from "./shelf.ts";
import "./styles.css";

const place = document.getElementById("app");
if (place !== null) render(<App shelf={readShelf()} />, place);
