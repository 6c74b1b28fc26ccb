import { mount } from "svelte";
import "maplibre-gl/dist/maplibre-gl.css";
import "./fonts.css";
import "./theme.css";
import App from "./App.svelte";

mount(App, { target: document.getElementById("page")! });
